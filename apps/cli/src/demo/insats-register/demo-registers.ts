import type { DemoRegistered } from './demo-register.js';
import { MALARDALEN_REGISTER } from './malardalen-register.js';
import { NORRA_REGISTER } from './norra-register.js';
import { VASTERAS_REGISTER } from './vasteras-register.js';
import { VASTERBERGSLAGEN_REGISTER } from './vasterbergslagen-register.js';

/** Every insats of the demo's registers. */
export const DEMO_REGISTERS: readonly DemoRegistered[] = [
  ...VASTERAS_REGISTER,
  ...NORRA_REGISTER,
  ...MALARDALEN_REGISTER,
  ...VASTERBERGSLAGEN_REGISTER,
];
