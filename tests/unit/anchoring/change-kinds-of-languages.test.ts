import { describe, expect, it } from 'vitest';
import { changeKindsOf } from '../../../src/anchoring/change-kinds.ts';
import { diffWords } from '../../../src/anchoring/diff-words.ts';

function kinds(language: string, saved: string, reading: string, isPlain = true) {
  return changeKindsOf(diffWords(saved, reading, language), { language, isPlainWord: () => isPlain });
}

/** Language, what was saved, what now reads: in each a number is another one. */
const numbers: readonly (readonly [string, string, string])[] = [
  ['en', 'It lost 3 of 12 ships.', 'It lost 2 of 12 ships.'],
  ['en', 'Seven were killed and 12 hurt.', 'Twelve were killed and 7 hurt.'],
  ['en', 'Prices rose from 3 to 5 crowns.', 'Prices rose from 5 to 3 crowns.'],
  ['en', 'It cost 3 million, later 5 billion.', 'It cost 5 million, later 3 billion.'],
  ['en', 'One hundred and two people came.', 'Two hundred and one people came.'],
  ['en', 'Twenty-one people came.', 'Twenty-two people came.'],
  ['en', 'A thousand people came.', 'Thousands of people came.'],
  ['en', 'Dozens of people came.', 'A dozen people came.'],
  ['en', 'Hundreds of people came.', 'Hundreds of thousands of people came.'],
  ['en', 'In March 300 people died.', 'In March 500 people died.'],
  ['en', 'On Monday 12 soldiers died.', 'On Monday 15 soldiers died.'],
  ['en', 'It is the second round.', 'It is the third round.'],
  ['en', 'It was the 21st meeting.', 'It was the 22nd meeting.'],
  ['en', 'Two thirds agreed.', 'Three quarters agreed.'],
  ['en', 'About ½ of it is left.', 'About ⅓ of it is left.'],
  ['en', 'It took 1½ hours.', 'It took 2½ hours.'],
  ['en', 'It rose by 5 percent.', 'It rose by 5.'],
  ['en', 'It rose by 5 percent.', 'It rose by 6 per cent.'],
  ['en', 'It grew by 1.5 points.', 'It grew by 15 points.'],
  ['en', 'It cost 1,500 crowns.', 'It cost 1.500 crowns.'],
  ['en', 'It cost £5m.', 'It cost £5bn.'],
  ['en', 'It cost US$40.', 'It cost £40.'],
  ['en', 'It was minus 5 degrees.', 'It was 5 degrees.'],
  ['en', 'It was minus five degrees.', 'It was five degrees.'],
  ['en', 'Fewer than <5 were seen.', 'Fewer than >5 were seen.'],
  ['en', 'It rose twofold.', 'It rose threefold.'],
  ['en', 'A three-day truce.', 'A five-day truce.'],
  ['en', 'A couple of men left.', 'Several men left.'],
  ['en', 'The 1990s were better.', 'The 1980s were better.'],
  ['en', 'At 10:30 it began.', 'At 11:30 it began.'],
  ['de', 'Sie verloren 3 von 12 Schiffen.', 'Sie verloren 2 von 12 Schiffen.'],
  ['de', 'Einundzwanzig Menschen starben.', 'Zweiundzwanzig Menschen starben.'],
  ['de', 'Zweihundert Menschen starben.', 'Dreihundert Menschen starben.'],
  ['de', 'Es kamen dreihundertfünfundsechzig Leute.', 'Es kamen dreihundertsechsundfünfzig Leute.'],
  ['de', 'Es kamen hunderttausend.', 'Es kamen zweihunderttausend.'],
  ['de', 'Tausende kamen.', 'Tausend kamen.'],
  ['de', 'Der zweijährige Vertrag endet.', 'Der dreijährige Vertrag endet.'],
  ['de', 'Der dreitägige Streik endet.', 'Der fünftägige Streik endet.'],
  ['de', 'Das Ergebnis war zweistellig.', 'Das Ergebnis war dreistellig.'],
  ['de', 'Es ist der einundzwanzigste Fall.', 'Es ist der zweiundzwanzigste Fall.'],
  ['de', 'Zwei Drittel stimmten zu.', 'Ein Drittel stimmte zu.'],
  ['de', 'Anderthalb Stunden dauerte es.', 'Zwei Stunden dauerte es.'],
  ['de', 'Es stieg um 1,5 Prozent.', 'Es stieg um 15 Prozent.'],
  ['de', 'Es stieg um 5 Prozent.', 'Es stieg um 5.'],
  ['de', 'Es kostet 1.500 Euro.', 'Es kostet 1,500 Euro.'],
  ['de', 'Es kostet 3 Millionen.', 'Es kostet 3 Milliarden.'],
  ['de', 'Im März 300 Tote.', 'Im März 500 Tote.'],
  ['de', 'Es waren minus 5 Grad.', 'Es waren 5 Grad.'],
  ['de', 'Ein Mensch starb.', 'Zwei Menschen starben.'],
  ['fr', 'Quatre-vingts personnes sont mortes.', 'Vingt-quatre personnes sont mortes.'],
  ['fr', 'Soixante-dix personnes sont mortes.', 'Soixante personnes sont mortes.'],
  ['fr', 'Quatre-vingt-dix-sept élus ont voté.', 'Quatre-vingt-sept élus ont voté.'],
  ['fr', 'Soixante et onze élus ont voté.', 'Soixante et un élus ont voté.'],
  ['fr', 'Un élu a voté.', 'Deux élus ont voté.'],
  ['fr', 'Des milliers de personnes sont venues.', 'Un millier de personnes est venu.'],
  ['fr', 'La hausse est de 1,5 pour cent.', 'La hausse est de 15 pour cent.'],
  ['fr', 'La hausse est de 5 pour cent.', 'La hausse est de 5.'],
  ['fr', 'La hausse est de 5 %.', 'La hausse est de 5.'],
  ['fr', 'Trois millions d’euros.', 'Trois milliards d’euros.'],
  ['fr', 'Le onzième jour.', 'Le douzième jour.'],
  ['fr', 'Il fait moins 5 degrés.', 'Il fait 5 degrés.'],
  ['fr', 'Une dizaine de morts.', 'Une vingtaine de morts.'],
  ['fr', 'Deux tiers des voix.', 'Trois quarts des voix.'],
  ['fr', 'Il y a 30 000 soldats.', 'Il y a 300 000 soldats.'],
  ['es', 'Treinta y cinco personas murieron.', 'Treinta y seis personas murieron.'],
  ['es', 'Doscientas personas murieron.', 'Trescientas personas murieron.'],
  ['es', 'Veintidós personas murieron.', 'Veintitrés personas murieron.'],
  ['es', 'Miles de personas llegaron.', 'Mil personas llegaron.'],
  ['es', 'Dos mil personas llegaron.', 'Doce mil personas llegaron.'],
  ['es', 'Subió un 5 por ciento.', 'Subió un 6 por ciento.'],
  ['es', 'Subió un 5 por ciento.', 'Subió un 5.'],
  ['es', 'Subió un 1,5 %.', 'Subió un 15 %.'],
  ['es', 'Cuesta 1.500 euros.', 'Cuesta 1,500 euros.'],
  ['es', 'La tercera ronda.', 'La cuarta ronda.'],
  ['es', 'Mil millones de euros.', 'Cien millones de euros.'],
  ['es', 'Hay menos 5 grados.', 'Hay 5 grados.'],
  ['ru', 'Погиб двадцать один человек.', 'Погибли двадцать два человека.'],
  ['ru', 'Прибыло двести тридцать пять солдат.', 'Прибыло двести тридцать шесть солдат.'],
  ['ru', 'Это пятый раунд.', 'Это шестой раунд.'],
  ['ru', 'Он был вторым в списке.', 'Он был третьим в списке.'],
  ['ru', 'Он владеет пятьюдесятью судами.', 'Он владеет шестьюдесятью судами.'],
  ['ru', 'Двухлетний договор истёк.', 'Трёхлетний договор истёк.'],
  ['ru', 'Двадцатипятилетний договор истёк.', 'Двадцатилетний договор истёк.'],
  ['ru', 'Пришли тысячи людей.', 'Пришла тысяча людей.'],
  ['ru', 'Рост на 1,5 процента.', 'Рост на 15 процентов.'],
  ['ru', 'Рост на 5 процентов.', 'Рост на 5.'],
  ['ru', 'Это стоило 3 млн рублей.', 'Это стоило 3 млрд рублей.'],
  ['ru', 'Полтора миллиона человек.', 'Половина миллиона человек.'],
  ['ru', 'Погибло семеро рабочих.', 'Погибло пятеро рабочих.'],
  ['ru', 'Было минус 5 градусов.', 'Было 5 градусов.'],
  ['ru', 'В марте 300 человек ушли.', 'В марте 500 человек ушли.'],
  ['ru', 'В 90-х годах.', 'В 80-х годах.'],
  ['uk', 'Загинула двадцять одна людина.', 'Загинули двадцять дві людини.'],
  ['uk', 'Прибуло двісті тридцять п’ять вояків.', 'Прибуло двісті тридцять шість вояків.'],
  ['uk', 'Прибуло п\u02bcять вояків.', 'Прибуло дев\u02bcять вояків.'],
  ['uk', 'Це п’ятий раунд.', 'Це шостий раунд.'],
  ['uk', 'Він був другим у списку.', 'Він був третім у списку.'],
  ['uk', 'Дворічний договір скінчився.', 'Трирічний договір скінчився.'],
  ['uk', 'Прийшли тисячі людей.', 'Прийшла тисяча людей.'],
  ['uk', 'Зростання на 1,5 відсотка.', 'Зростання на 15 відсотків.'],
  ['uk', 'Зростання на 5 відсотків.', 'Зростання на 5.'],
  ['uk', 'Це коштувало 3 млн гривень.', 'Це коштувало 3 млрд гривень.'],
  ['uk', 'Півтора мільйона людей.', 'Половина мільйона людей.'],
  ['uk', 'Було мінус 5 градусів.', 'Було 5 градусів.'],
  ['uk', 'У березні 300 людей пішли.', 'У березні 500 людей пішли.'],
  ['uk', 'Володіє п’ятдесятьма суднами.', 'Володіє шістдесятьма суднами.'],
];

/** The same number, otherwise written. */
const sameNumbers: readonly (readonly [string, string, string])[] = [
  ['en', 'It lost twenty-one ships now.', 'It lost 21 ships then.'],
  ['en', 'Two hundred thousand people came.', 'Altogether 200,000 people came.'],
  ['en', 'It cost 3.5 million.', 'It did cost 3,500,000.'],
  ['en', 'It rose by 5 percent.', 'It climbed by 5%.'],
  ['en', 'It was the 5th round.', 'It was the fifth round.'],
  ['en', 'In 2020, 7 men left.', 'There 7 men left in 2020.'],
  ['de', 'Einundzwanzig Menschen starben.', 'Es starben 21 Menschen.'],
  ['de', 'Es kostet 2,5 Millionen.', 'Es kostet jetzt 2.500.000.'],
  ['fr', 'Quatre-vingt-dix élus ont voté.', 'Seuls 90 élus ont voté.'],
  ['fr', 'La hausse est de 5 pour cent.', 'La baisse est de 5 %.'],
  ['es', 'Treinta y cinco personas murieron.', 'Allá 35 personas murieron.'],
  ['ru', 'Прибыло двести тридцать пять солдат.', 'Пришло 235 солдат.'],
  ['uk', 'Прибуло тридцять п’ять вояків.', 'Прийшло 35 вояків.'],
];

/** In each a denial came or went, or denies something else. */
const negations: readonly (readonly [string, string, string])[] = [
  ['en', 'They will attack.', "They won't attack."],
  ['en', 'They will attack.', 'They won’t attack.'],
  ['en', 'They will attack.', 'They won\u02bct attack.'],
  ['en', 'They will attack.', 'They wont attack.'],
  ['en', 'He did say that he would go.', "He didn't say that he would go."],
  ['en', 'He did not say that he would go.', 'He did say that he would not go.'],
  ['en', 'Not all of them voted.', 'All of them did not vote.'],
  ['en', 'They can attack.', 'They cannot attack.'],
  ['en', 'Anybody came.', 'Nobody came.'],
  ['en', 'It is somebody’s fault.', 'It is nobody’s fault.'],
  ['en', 'He always came.', 'He never came.'],
  ['en', 'It left with losses.', 'It left without losses.'],
  ['en', 'They are able to attack.', 'They are unable to attack.'],
  ['en', 'It was legal to do so.', 'It was illegal to do so.'],
  ['en', 'It was regular work.', 'It was irregular work.'],
  ['en', 'They agree with it.', 'They disagree with it.'],
  ['en', 'A lethal weapon.', 'A non-lethal weapon.'],
  ['en', 'A lethal weapon.', 'A nonlethal weapon.'],
  ['en', 'It is harmful to them.', 'It is harmless to them.'],
  ['en', 'He has any plan.', 'He has no plan.'],
  ['en', 'Either side agreed.', 'Neither side agreed.'],
  ['de', 'Er tritt zurück.', 'Er tritt nicht zurück.'],
  ['de', 'Es gab einen Vertrag.', 'Es gab keinen Vertrag.'],
  ['de', 'Mit einem Vertrag.', 'Ohne einen Vertrag.'],
  ['de', 'Jemand kam.', 'Niemand kam.'],
  ['de', 'Er war immer da.', 'Er war nie da.'],
  ['de', 'Das ist sicher.', 'Das ist unsicher.'],
  ['de', 'Das ist möglich.', 'Das ist unmöglich.'],
  ['de', 'Er war erfolgreich.', 'Er war erfolglos.'],
  ['de', 'Es ist rechtmäßig.', 'Es ist nicht rechtmäßig.'],
  ['de', 'Sowohl er als auch sie kamen.', 'Weder er noch sie kamen.'],
  ['de', 'Er sagte nicht, dass er geht.', 'Er sagte, dass er nicht geht.'],
  ['fr', 'Il a refusé.', 'Il n’a pas refusé.'],
  ['fr', "Il l'a dit.", "Il ne l'a pas dit."],
  ['fr', 'Il vient.', 'Il ne vient jamais.'],
  ['fr', 'Il est là.', 'Il n’est plus là.'],
  ['fr', 'Un élu a voté.', 'Aucun élu n’a voté.'],
  ['fr', 'Avec un accord.', 'Sans un accord.'],
  ['fr', 'Il a dit quelque chose.', 'Il n’a rien dit.'],
  ['fr', 'C’est légal.', 'C’est illégal.'],
  ['fr', 'C’est possible.', 'C’est impossible.'],
  ['fr', 'Ils sont satisfaits.', 'Ils sont insatisfaits.'],
  ['fr', 'C’est d’un secours.', 'Ce n’est d’aucun secours.'],
  ['fr', 'Il y a eu quelqu’un.', 'Il n’y a eu personne.'],
  ['es', 'El ministro aceptó.', 'El ministro no aceptó.'],
  ['es', 'Siempre aceptó.', 'Nunca aceptó.'],
  ['es', 'Con acuerdo.', 'Sin acuerdo.'],
  ['es', 'Algún diputado votó.', 'Ningún diputado votó.'],
  ['es', 'Alguien votó.', 'Nadie votó.'],
  ['es', 'Es legal.', 'Es ilegal.'],
  ['es', 'Es posible.', 'Es imposible.'],
  ['es', 'También votó.', 'Tampoco votó.'],
  ['es', 'Dijo que no iría.', 'No dijo que iría.'],
  ['ru', 'Он придёт.', 'Он не придёт.'],
  ['ru', 'Есть договор.', 'Нет договора.'],
  ['ru', 'С договором.', 'Без договора.'],
  ['ru', 'Все пришли.', 'Никто не пришёл.'],
  ['ru', 'Он всегда был там.', 'Он никогда не был там.'],
  ['ru', 'Это законно.', 'Это незаконно.'],
  ['ru', 'Это опасное оружие.', 'Это безопасное оружие.'],
  ['ru', 'Можно войти.', 'Нельзя войти.'],
  ['ru', 'Он не сказал, что придёт.', 'Он сказал, что не придёт.'],
  ['ru', 'Они пришли с каким-то договором.', 'Они пришли ни с каким договором.'],
  ['uk', 'Він прийде.', 'Він не прийде.'],
  ['uk', 'Є договір.', 'Немає договору.'],
  ['uk', 'З договором.', 'Без договору.'],
  ['uk', 'Кожен депутат голосував.', 'Жоден депутат не голосував.'],
  ['uk', 'Хтось прийшов.', 'Ніхто не прийшов.'],
  ['uk', 'Він завжди був там.', 'Він ніколи не був там.'],
  ['uk', 'Це законно.', 'Це незаконно.'],
  ['uk', 'Ні жінки, ні діти там були.', 'І жінки, і діти там були.'],
  ['uk', 'Він не сказав, що прийде.', 'Він сказав, що не прийде.'],
  ['uk', 'Це безпечна дорога.', 'Це небезпечна дорога.'],
];

/** No denial came or went, whatever else did. */
const noNegations: readonly (readonly [string, string, string])[] = [
  ['en', 'The army did not attack.', 'The troops would not strike.'],
  ['en', 'The notable man left.', 'The known man left.'],
  ['en', "They didn't attack.", 'They did not attack.'],
  ['en', "They can't attack.", 'They cannot attack.'],
  ['fr', 'Il y a 300 personnes.', 'Il y a plus de 300 personnes.'],
  ['fr', 'Il y a une personne.', 'Il y a un élu.'],
  ['de', 'Er kam an.', 'Er kam noch an.'],
  ['es', 'El ministro aceptó.', 'El notario aceptó.'],
  ['ru', 'Он не пришёл.', 'Он не явился.'],
  ['uk', 'Він не прийшов.', 'Він не з’явився.'],
];

const hedges: readonly (readonly [string, string, string])[] = [
  ['en', 'It will attack.', 'It may attack.'],
  ['en', 'It attacked.', 'It reportedly attacked.'],
  ['de', 'Er kommt.', 'Er kommt vielleicht.'],
  ['de', 'Er kam.', 'Er soll gekommen sein.'],
  ['fr', 'Il a refusé.', 'Il aurait refusé.'],
  ['fr', 'Il vient.', 'Il vient peut-être.'],
  ['es', 'Vendrá.', 'Quizás vendrá.'],
  ['es', 'El autor fue visto.', 'El presunto autor fue visto.'],
  ['ru', 'Он придёт.', 'Он, возможно, придёт.'],
  ['ru', 'Он пришёл.', 'Он якобы пришёл.'],
  ['uk', 'Він прийде.', 'Він, можливо, прийде.'],
  ['uk', 'Він прийшов.', 'Він нібито прийшов.'],
];

const names: readonly (readonly [string, string, string])[] = [
  ['en', 'The envoy met Lavrov there.', 'The envoy met Rubio there.'],
  ['en', 'There Kyiv attacked Moscow again.', 'There Moscow attacked Kyiv again.'],
  ['de', 'Dort sprach Scholz über Merz.', 'Dort sprach Merz über Scholz.'],
  ['fr', 'Hier Macron a vu Scholz ici.', 'Hier Macron a vu Merz ici.'],
  ['es', 'Ayer Sánchez vio a Macron aquí.', 'Ayer Sánchez vio a Merz aquí.'],
  ['ru', 'Вчера Лавров видел Рубио там.', 'Вчера Песков видел Рубио там.'],
  ['uk', 'Учора Зеленський бачив Рубіо там.', 'Учора Сибіга бачив Рубіо там.'],
];

describe('a change that may alter what a passage says', () => {
  it.each(numbers)('%s: another number, “%s”, “%s”', (language, saved, reading) => {
    expect(kinds(language, saved, reading)).toContain('number');
    expect(kinds(language, reading, saved)).toContain('number');
  });

  it.each(sameNumbers)('%s: the same number, “%s”, “%s”', (language, saved, reading) => {
    expect(kinds(language, saved, reading)).not.toContain('number');
    expect(kinds(language, reading, saved)).not.toContain('number');
  });

  it.each(negations)('%s: a denial, “%s”, “%s”', (language, saved, reading) => {
    expect(kinds(language, saved, reading)).toContain('negation');
    expect(kinds(language, reading, saved)).toContain('negation');
  });

  it.each(noNegations)('%s: the same denials, “%s”, “%s”', (language, saved, reading) => {
    expect(kinds(language, saved, reading)).not.toContain('negation');
    expect(kinds(language, reading, saved)).not.toContain('negation');
  });

  it.each(hedges)('%s: how sure it sounds, “%s”, “%s”', (language, saved, reading) => {
    expect(kinds(language, saved, reading)).toContain('hedge');
    expect(kinds(language, reading, saved)).toContain('hedge');
  });

  it.each(names)('%s: a name, “%s”, “%s”', (language, saved, reading) => {
    expect(kinds(language, saved, reading, false)).toContain('name');
    expect(kinds(language, reading, saved, false)).toContain('name');
  });

  it.each([
    ['none', ''],
    ['that of the page’s theme', 'en-US'],
  ])('is seen by the text’s own words when the page names a language that is not its: %s', (_, language) => {
    expect(kinds(language, 'Він у місті, і це так.', 'Він не у місті, і це так.')).toContain('negation');
    expect(kinds(language, 'Der Vertrag ist für alle da.', 'Der Vertrag ist nicht für alle da.')).toContain('negation');
  });
});
