/** Up to this many organizations a state shows each by its own hue; beyond it, only how many it belongs to. */
export const MOST_HUES = 4;
