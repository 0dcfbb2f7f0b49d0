import { serve } from '../http/serve.js';
import type { Runtime } from '../runtime/open-runtime.js';
import type { Role } from '../runtime/role.js';
import { createDashboardApp } from './dashboard-app.js';

export interface DashboardRole extends Role {
  readonly url: string;
}

/** Serves dashboard, queue board, health and metrics on the configured address. */
export async function startDashboard(runtime: Runtime): Promise<DashboardRole> {
  const { host, port } = runtime.settings;
  const server = await serve(createDashboardApp(runtime), host, port);
  return { name: 'dashboard', url: server.url, stop: () => server.stop() };
}
