/** A template to begin with. */
export interface TemplatePreset {
  readonly id: 'obsidian' | 'logseq' | 'plain';
  readonly text: string;
}

const obsidian = `---
title: {{ article.title }}
author: {{ article.authors }}
publisher: {{ article.site }}
published: {{ article.published }}
source: {{ article.url }}
language: {{ article.language }}
tags: {{ article.tags }}
exported: {{ exported }}
---
{% unless is_first %}
---

{% endunless %}# {{ article.title }}

Source: {{ article.url }}
{% for a in annotations %}
{% if a.quote %}{{ a.quote | quote }}

^{{ a.block }}

{% endif %}{% if a.claimant %}**{{ a.claimant }}** {{ a.cue }}

{% endif %}{% if a.verdict and a.verdict != 'unreviewed' %}Verdict: {{ a.verdict }}{% if a.reasons %}. {{ a.reasons }}{% endif %}

{% endif %}{% if a.note %}{{ a.note }}

{% endif %}{% if a.tags.size %}{{ a.tags | tag }}

{% endif %}{{ a.kind }} · {{ a.created | date: "%Y-%m-%d" }}{% if a.link %} · [Passage]({{ a.link }}){% else %} ^{{ a.block }}{% endif %}
{% endfor %}`;

const logseq = `- {{ article.title }}
  source:: {{ article.url | raw }}
{% if article.authors.size %}  author:: {{ article.authors }}
{% endif %}{% for a in annotations %}	- {{ a.kind }}{% if a.claimant %} · {{ a.claimant }} {{ a.cue }}{% endif %}{% if a.link %} · [Passage]({{ a.link }}){% endif %}{% if a.tags.size %} {{ a.tags | tag }}{% endif %}
	  id:: {{ a.id }}
{% if a.quote %}	  {{ a.quote | quote | prepend: '
' | indent: 10 | strip }}
{% endif %}{% if a.note %}		- {{ a.note | block | indent: 10 }}
{% endif %}{% endfor %}`;

const plain = `{% unless is_first %}
{% endunless %}# {{ article.title }}

{{ article.authors }}{% if article.site %} · {{ article.site }}{% endif %}{% if article.published %} · {{ article.published }}{% endif %}

{{ article.url }}
{% for a in annotations %}
{% if a.quote %}{{ a.quote | quote }}
{% endif %}{% if a.note %}
{{ a.note }}
{% endif %}{% endfor %}`;

/** Templates to begin with, in the order in which they are offered. */
export const templatePresets: readonly TemplatePreset[] = [
  { id: 'obsidian', text: obsidian },
  { id: 'logseq', text: logseq },
  { id: 'plain', text: plain },
];
