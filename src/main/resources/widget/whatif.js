/**
 * What would change the path: each what-if as an edit of the profile that can be tried and put back.
 * @module
 */
import {html, nothing} from './vendor/lit.js';
import {say} from './words.js';

/** The merge patch that makes a what-if true. */
export function patchOf(whatIf, profile) {
  switch (whatIf.change) {
    case 'fewer': return {maxPrograms: whatIf.to};
    case 'budget': return {budget: whatIf.to};
    // Weeks count from the start: a day to finish would go on to limit them.
    case 'weeks': return profile.finishBy ? {weeks: whatIf.to, finishBy: null} : {weeks: whatIf.to};
    case 'hoursPerWeek': return {hoursPerWeek: whatIf.to};
    case 'excluded': return {excluded: null};
    case 'delivery': return {delivery: null};
    case 'languages': return {languages: null};
    case 'level': return {level: null};
    case 'place': return {place: null};
    case 'optional': return {wantedSkills: [...profile.wantedSkills, ...(whatIf.gains ?? [])]};
    default: return null;
  }
}

/** The merge patch that puts back what a patch changes. */
export const inverse = (patch, profile) => Object.fromEntries(Object.keys(patch).map((field) => [field, profile[field] ?? null]));

/** Draws them. @param {any} path @param {(whatIf: any) => void} attempt */
export function drawWhatIfs(path, attempt) {
  if (!path.whatIf?.length) return nothing;
  return html`<details class="wm-fold wm-whatifs"><summary>${say('whatif')}</summary><p class="wm-hint">${say('whatif.hint')}</p>
    <ul>${path.whatIf.map((w) => html`<li><span dir="auto">${w.effect}</span>
      <button type="button" data-change=${w.change} aria-label="${say('whatif.try')}: ${w.effect}" @click=${() => attempt(w)}>${say('whatif.try')}</button></li>`)}</ul></details>`;
}
