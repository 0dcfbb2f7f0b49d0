import type { Messages } from '../catalog.js';
import type { http as en } from '../en/http.js';
export const http: Messages<typeof en> = {
  cannot_listen: {
    what: 'Панель не может занять адрес {{host}}:{{port}}: {{problem}}.',
    cure: 'Выберите другой порт: --port или DRAGOMAN_PORT (0 — любой свободный).',
  },
  refused: {
    noPassword: 'Чтобы пользоваться панелью по этому адресу, задайте DRAGOMAN_DASHBOARD_PASSWORD.',
    foreignHost: 'Этот адрес отвечает только как localhost.',
    wrongPassword: 'Нужен пароль.',
    foreignChange: 'Изменения принимаются только из самой панели.',
  },
};
