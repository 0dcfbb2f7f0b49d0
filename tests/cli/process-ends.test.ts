import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Newsroom, openNewsroom } from '../support/dragoman-process.js';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
  await newsroom.configure({ routes: { 'ru-en': ['nobody'] } });
});
afterAll(() => newsroom.remove());

describe('a process whose engines cannot be made', () => {
  it.each([[['start', '--once']], [['start', '--port', '0']]])('%j ends, having said why', async (args) => {
    const { code, stderr } = await newsroom.run(args);
    expect(code).toBe(64);
    expect(stderr).toContain("routes.ru-en: there is no engine 'nobody'");
  });
});
