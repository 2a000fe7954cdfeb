import { tabNames } from './words.js';

const RUSSIAN: Record<string, string> = {
  ...tabNames,
  '<untitled>': 'Без имени',
  'New tab': 'Новая вкладка',
  'Close Tab': 'Закрыть вкладку',
  'Execute query': 'Выполнить',
  'Stop query': 'Остановить',
  'Prettify query': 'Выровнять текст',
  'Merge fragments into query': 'Подставить фрагменты',
  'Copy query': 'Скопировать текст',
  'Run Operation': 'Выполнить',
  'Prettify Editors': 'Выровнять текст',
  'Merge Fragments into Query': 'Подставить фрагменты',
  'Copy Query': 'Скопировать текст',
  Variables: 'Переменные',
  'Show Готовые запросы': 'Открыть готовые запросы',
  'Hide Готовые запросы': 'Закрыть готовые запросы',
  'Show editor tools': 'Показать переменные',
  'Hide editor tools': 'Скрыть переменные',
  'Show Documentation Explorer': 'Открыть справку',
  'Hide Documentation Explorer': 'Закрыть справку',
  'Show History': 'Открыть историю запросов',
  'Hide History': 'Закрыть историю запросов',
  'Re-fetch GraphQL schema': 'Обновить схему',
  'Open short keys dialog': 'Сочетания клавиш',
  'Open settings dialog': 'Настройки',
  Settings: 'Настройки',
  'This modal provides a list of available keyboard shortcuts and their functions.':
    'Сочетания клавиш и что они делают.',
  'This modal lets you adjust header persistence, interface theme, and clear local storage.':
    'Оформление страницы и её память.',
  'Short Key': 'Клавиши',
  'Close dialog': 'Закрыть',
  Function: 'Действие',
  'Open the Command Palette (you must have focus in the editor)': 'Все действия редактора (когда курсор в нём)',
  'Prettify editors': 'Выровнять текст',
  'Re-fetch schema using introspection': 'Обновить схему',
  'Search in documentation': 'Найти в справке',
  'Search in editor': 'Найти в тексте',
  'Merge fragments definitions into operation definition': 'Подставить фрагменты',
  'Editor Commands': 'Действия с запросом',
  'Operation Editor': 'Запрос',
  'Result Window': 'Ответ',
  'Select active operation': 'Открытые вкладки',
  'Short Keys': 'Сочетания клавиш',
  Theme: 'Оформление',
  'Adjust how the interface appears.': 'Как выглядит страница.',
  System: 'Как в системе',
  Light: 'Светлое',
  Dark: 'Тёмное',
  'Clear storage': 'Очистить память страницы',
  'Remove all locally stored data and start fresh.': 'Стереть вкладки и историю на этом компьютере.',
  'Clear data': 'Стереть',
  'Cleared data': 'Стёрто',
  Docs: 'Справка',
  'A GraphQL schema provides a root type for each kind of operation.':
    'Что можно спросить (query) и что можно изменить (mutation):',
  'Root Types': 'Начало',
  'All Schema Types': 'Все типы',
  Fields: 'Поля',
  Arguments: 'Аргументы',
  Type: 'Тип',
  Implements: 'Реализует',
  Implementations: 'Реализации',
  'Possible Types': 'Возможные типы',
  'Enum Values': 'Значения',
  Directives: 'Директивы',
  'No results found': 'Ничего не найдено',
  'Other results': 'Ещё найдено',
  History: 'История',
  Clear: 'Стереть',
  'Edit label': 'Назвать',
  'Set active': 'Открыть',
  'Add favorite': 'В избранное',
  'Remove favorite': 'Из избранного',
  'Delete from history': 'Удалить из истории',
  'Type a label': 'Название',
  Save: 'Сохранить',
  Cleared: 'Стёрто',
  'Failed to Clear': 'Не удалось стереть',
  Failed: 'Не удалось',
};

// Names from the schema and the text of the editors are not labels, and stay as they are.
const LABELS = [
  '.graphiql-container button',
  '.graphiql-container [aria-label]',
  '.graphiql-doc-explorer-title',
  '.graphiql-doc-explorer-back',
  '.graphiql-doc-explorer-section-title',
  '.graphiql-doc-explorer-search *',
  '.graphiql-markdown-description p',
  '.graphiql-history-header',
  '.graphiql-history-item *',
  '.graphiql-dialog *',
  '[role=tooltip]',
].join();

const NAMING = ['aria-label', 'placeholder', 'title'];

/** GraphiQL has no translations, and names tabs only by the ASCII names of their operations. */
export function relabelInRussian(): void {
  new MutationObserver(relabel).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: NAMING,
  });
}

function relabel(): void {
  for (const element of document.querySelectorAll(LABELS)) {
    for (const node of element.childNodes) {
      const text = node instanceof Text && russianLabel(node.data);
      if (text) (node as Text).data = text;
    }
    for (const name of NAMING) {
      const text = russianLabel(element.getAttribute(name) ?? '');
      if (text) element.setAttribute(name, text);
    }
  }
}

/** What a label of GraphiQL is called in Russian, with the same shortcut behind it. */
export function russianLabel(label: string): string | undefined {
  if (Object.hasOwn(RUSSIAN, label)) return RUSSIAN[label];
  const [, words = '', shortcut = ''] = /^(.*?)( \([^)]+\))?$/s.exec(label) ?? [];
  return Object.hasOwn(RUSSIAN, words) ? RUSSIAN[words] + shortcut : undefined;
}
