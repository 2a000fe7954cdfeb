// For comparison: ical-generator behind Express, which generates the same entries on each request.
import { readFileSync } from 'node:fs';
import express from 'express';
import ical from 'ical-generator';
import ICAL from 'ical.js';

const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], 'utf8')));
const said = (component, name) => component.getFirstPropertyValue(name);
const instant = (time) => time.toJSDate();
const entries = calendar.getAllSubcomponents('vevent').map((event) => ({
  id: said(event, 'uid'),
  stamp: instant(said(event, 'dtstamp')),
  lastModified: instant(said(event, 'last-modified')),
  sequence: said(event, 'sequence'),
  allDay: true,
  start: instant(said(event, 'dtstart')),
  end: instant(said(event, 'dtend')),
  summary: said(event, 'summary'),
  description: said(event, 'description'),
  location: { title: said(event, 'location'), geo: { lat: said(event, 'geo')[0], lon: said(event, 'geo')[1] } },
  url: said(event, 'url'),
  categories: event
    .getFirstProperty('categories')
    .getValues()
    .map((name) => ({ name })),
  status: said(event, 'status'),
  transparency: said(event, 'transp'),
  busystatus: said(event, 'x-microsoft-cdo-busystatus'),
}));
const settings = { name: said(calendar, 'name'), timezone: said(calendar, 'x-wr-timezone'), ttl: 6 * 3600 };

const app = express();
app.get('/', (_request, response) => {
  response.type('text/calendar; charset=utf-8').send(ical({ ...settings, events: entries }).toString());
});
const server = app.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`));
