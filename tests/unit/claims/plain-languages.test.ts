import { describe, expect, it } from 'vitest';
import { statementsIn } from './statements-in.ts';

type Found = readonly (readonly [content: string, speaker: string | undefined])[];
/** A language's text, and what is found in it. */
type Case = readonly [language: string, text: string, found: Found];

const cases: readonly Case[] = [
  ['ru', '«Плотина надёжна», — сказала Анна Берг.', [['«Плотина надёжна»', 'Анна Берг']]],
  ['ru', 'Министр заявил, что мост откроют весной.', [['мост откроют весной', 'Министр']]],
  ['ru', 'Как сообщило ведомство, паром не пострадал.', [['паром не пострадал', 'ведомство']]],
  ['ru', 'Ремонт, говорят инженеры, займёт два года.', [['Ремонт … займёт два года', 'инженеры']]],
  ['ru', 'По словам капитана, паром вернётся в мае.', [['паром вернётся в мае', 'капитана']]],
  [
    'ru',
    '"Пусть "Чайка" стоит в порту, нам она не нужна", - говорят рыбаки.',
    [['"Пусть "Чайка" стоит в порту, нам она не нужна"', 'рыбаки']],
  ],
  ['ru', 'Порт построили в 1820 году и дважды расширяли.', []],
  ['ru', 'Пароход «Чайка» стоит у причала «Старая любовь».', []],
  ['uk', '«Дамба надійна», — сказала Анна Берг.', [['«Дамба надійна»', 'Анна Берг']]],
  ['uk', 'Міністр заявив, що міст відкриють навесні.', [['міст відкриють навесні', 'Міністр']]],
  ['uk', 'Як повідомило відомство, пором не постраждав.', [['пором не постраждав', 'відомство']]],
  ['uk', 'За словами капітана, пором повернеться у травні.', [['пором повернеться у травні', 'капітана']]],
  ['uk', 'Інженери наголошують: «Ремонт триватиме два роки».', [['«Ремонт триватиме два роки»', 'Інженери']]],
  ['uk', 'Порт збудували 1820 року і двічі розширювали.', []],
  ['fr', '« La digue est sûre », a déclaré Anna Berg.', [['« La digue est sûre »', 'Anna Berg']]],
  [
    'fr',
    'La ministre a affirmé que le pont ouvrirait au printemps.',
    [['le pont ouvrirait au printemps', 'La ministre']],
  ],
  ['fr', '« Nous avons vérifié la digue deux fois », dit-il.', [['« Nous avons vérifié la digue deux fois »', 'il']]],
  ['fr', '« La digue tiendra encore dix ans », a-t-elle ajouté.', [['« La digue tiendra encore dix ans »', 'elle']]],
  ['fr', 'Selon le capitaine, le ferry reviendra en mai.', [['le ferry reviendra en mai', 'le capitaine']]],
  ['fr', 'Le port a été construit en 1820 et agrandi deux fois.', []],
  ['es', '«El dique es seguro», dijo Anna Berg.', [['«El dique es seguro»', 'Anna Berg']]],
  ['es', 'La ministra afirmó que el puente abrirá en primavera.', [['el puente abrirá en primavera', 'La ministra']]],
  ['es', 'Según el capitán, el ferry volverá en mayo.', [['el ferry volverá en mayo', 'el capitán']]],
  ['es', 'El alcalde ha dicho: «No hay dinero para otro dique».', [['«No hay dinero para otro dique»', 'El alcalde']]],
  ['es', 'El puerto fue construido en 1820 y ampliado dos veces.', []],
  [
    'pl',
    '„Tama jest bezpieczna i wytrzyma jeszcze dziesięć lat” – powiedziała Anna Berg.',
    [['„Tama jest bezpieczna i wytrzyma jeszcze dziesięć lat”', undefined]],
  ],
  ['pl', 'Statek „Mewa” stoi przy nabrzeżu.', []],
];

describe('attributed statements in languages of which little is known', () => {
  it.each(cases)('in %s: %s', async (language, text, found) => {
    const statements = await statementsIn(text, language);
    expect(statements.map(({ content, speaker }) => [content, speaker])).toEqual(found);
  });
});
