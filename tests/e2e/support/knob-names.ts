import { knobsBody } from '#sandbox/controls/knob-schema.ts';

const { effect } = knobsBody.shape.rules.element.shape;

/** Every effect the sandbox's knobs have, by name. */
export const knobNames: readonly string[] = effect.options.flatMap((option) =>
  'shape' in option ? Object.keys(option.shape) : option.options,
);
