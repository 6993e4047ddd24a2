import { say } from '../words.ts';

const paragraphs = ['first', 'second', 'third'] as const;

/** An article made up for this page. */
export function SampleArticle() {
  return (
    <article class="sample" aria-label={say('welcome_sample')}>
      <p class="sample-source">{say('welcome_sample_source')}</p>
      <h2>{say('welcome_sample_headline')}</h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{say(`welcome_sample_${paragraph}`)}</p>
      ))}
    </article>
  );
}
