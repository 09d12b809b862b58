import {normaliseName} from './names';

/** Words that say nothing of what is reviewed, in languages with spaces between them. Accents make no difference. */
const WORDS: Readonly<Record<'en' | 'de' | 'es' | 'fr', string>> = {
  en: `a an and the of for to do my our this in on with
    prr prod production readiness ready review reviews reviewing approval sign off signoff checklist
    test tests testing new service services system app application project feature change
    untitled unnamed title todo tbd tba draft template temp tmp asdf foo bar baz`,
  de: `der die das ein eine einer für und zum zur im in von mit mein unser
    produktion produktiv produktionsreife produktionsreif produktionsbereitschaft bereitschaft reife freigabe
    prüfung überprüfung produktionsreifeprüfung checkliste test neu neue neuer neues dienst dienste system
    anwendung projekt änderung unbenannt ohne titel aufgabe entwurf vorlage`,
  es: `el la los las un una de del para y en con mi nuestro
    producción preparación listo revisión revisiones aprobación lista prueba pruebas nuevo nueva servicio servicios
    sistema aplicación proyecto cambio sin título pendiente tarea borrador plantilla`,
  fr: `le la les un une des de du pour et en au aux avec mon notre l d
    production mise préparation prêt revue revues approbation validation liste test essai nouveau nouvelle nouvel
    service services système application projet changement sans titre à faire tâche brouillon modèle`,
};

/** The same in Japanese, which is written without spaces. */
const JAPANESE = `本番 本番環境 環境 本稼働 稼働 準備 準備状況 状況 レビュー 確認 審査 承認 チェックリスト テスト 試験 新規 新しい 新 サービス
  システム アプリ アプリケーション プロジェクト 機能 変更 無題 タイトル なし 未定 下書き テンプレート やること の を と に 用 な`;

const generic = new Set(Object.values(WORDS).flatMap((words) => words.split(/\s+/u).map(fold)));
const japanese = JAPANESE.split(/\s+/u)
  .map(fold)
  .sort((one, other) => other.length - one.length);

/** Whether a title is made of nothing but numbers and words that would fit any review. One without words is not. */
export function isGeneric(title: string): boolean {
  const words = fold(title).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.length > 0 && words.every((word) => /^\p{N}+$/u.test(word) || isGenericWord(word));
}

/** The words of a title that would fit any review, as they are written there, each once. */
export function genericWordsOf(title: string): string[] {
  const words = title.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...new Set(words.filter((word) => !/^\p{N}+$/u.test(word) && isGenericWord(fold(word))))];
}

function isGenericWord(word: string): boolean {
  if (generic.has(word)) {
    return true;
  }
  return /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/u.test(word) && withoutGeneric(word) === '';
}

/** What is left of a Japanese word, the longest generic words taken out first. */
function withoutGeneric(word: string): string {
  return japanese.reduce((rest, each) => rest.replaceAll(each, ''), word).replace(/\p{N}/gu, '');
}

function fold(text: string): string {
  return normaliseName(text)
    .normalize('NFD')
    .replace(/(?<=\p{sc=Latin})\p{M}+/gu, '')
    .normalize('NFC');
}
