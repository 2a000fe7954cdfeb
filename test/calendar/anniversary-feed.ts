export const PUBLIC = '/calendar/anniversaries.ics';

/** The protocol's title is a paragraph: the table has its beginning. */
const PROTOCOL = 'Протокол намерений об установлении дружбы и сотрудничества между городами…';

export const whole = (title: string) =>
  title
    .replace('Протокола намерений…', PROTOCOL.replace('Протокол', 'Протокола'))
    .replace('Протокол намерений…', PROTOCOL);
