import type {Language} from './language';

/** What every language's chat has: emoji, and the English words of the trade. */
export const shared: Language = {
  code: '',
  phrases: {
    noun: `
      review | reviews | prr | prrs | sign-off | sign off | signoff | sign-offs | signoffs | approval
      | approvals | check | checks | audit`,
    approval: `sign-off | sign off | signoff | approval | ok | okay | lgtm | go`,
    weak: `
      👍 | 👌 | 🙆 | 💯 | :+1: | :thumbsup: | :thumbs_up: | :ok_hand: | :100: | +1 | ok | okay | go | green`,
    done: `
      ✅ | ✔ | ☑ | 🟢 | 🆗 | 💚 | ✓ | :white_check_mark: | :heavy_check_mark: | :ballot_box_with_check:
      | :white_tick: | :check: | :check_mark: | :checked: | :large_green_circle: | :green_circle:
      | :green_heart: | :ok: | lgtm | sgtm | done | approved | complete | completed | signed off | good to go
      | ship it | passed | thumbs up | all clear | green light | all good`,
    partial: `
      ⏳ | ⌛ | 🚧 | 🟡 | 🟠 | 🔜 | ⏸ | 👀 | :hourglass: | :hourglass_flowing_sand: | :construction:
      | :large_yellow_circle: | :large_orange_circle: | :soon: | :eyes: | wip | tbd | tba`,
    negation: `
      ❌ | ✖ | ✗ | ✘ | 🚫 | ⛔ | 🔴 | 👎 | 🛑 | 🙅 | ❎ | 🅾 | :x: | :no_entry: | :no_entry_sign:
      | :red_circle: | :-1: | :thumbsdown: | :octagonal_sign: | :no_good: | -1 | no-go | nope | nok`,
    irony: `
      🙄 | 🙃 | 😏 | 🤡 | 🤥 | 😜 | 🤪 | :rolling_eyes: | :face_with_rolling_eyes: | :roll_eyes:
      | :upside_down_face: | :upside_down: | :smirk: | :clown_face: | :clown: | :lying_face:
      | :stuck_out_tongue_winking_eye: | / s | /sarcasm | ;) | ;-) | 😉 | :wink: | lol | rofl | lmao | haha
      | hahaha`,
    question: `
      🤔 | ❓ | ❔ | 🤷 | ⁉ | :thinking: | :thinking_face: | :question: | :grey_question: | :shrug:`,
    withdraw: `
      ↩ | :leftwards_arrow_with_hook: | 🔙 | :back: | revoked | revoke | revokes | withdrawn | retracted
      | rescinded | unapproved | un-approved | unsigned | un-signed`,
    update: `edit | edited | update | updated | upd | ps | p s | nb`,
    filler: `= | fyi | prr-bot | @channel | @here | @all`,
  },
};
