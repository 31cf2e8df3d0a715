import { defineWords } from "#platform/words/words.ts";

/** The one thing to do next for a conversation: as a button, and in full. */
export const nextActWords = defineWords("conversations-next", {
  nl: {
    "what.moment": "Kies een moment met {{name}}",
    "what.proposal": "Bekijk het voorstel voor je gesprek met {{name}}",
    "what.prepare": "Bereid je gesprek met {{name}} voor",
    "what.begin": "Begin je gesprek met {{name}}",
    "what.read": "Bekijk je gesprek met {{name}}",
    "what.finish": "Rond je gesprek met {{name}} af",
    "what.sign": "Naar de handtekeningen van je gesprek met {{name}}",
    "act.moment": "Kies een moment",
    "act.proposal": "Bekijk het voorstel",
    "act.prepare": "Bereid je voor",
    "act.begin": "Begin het gesprek",
    "act.read": "Bekijk het gesprek",
    "act.finish": "Rond het af",
    "act.sign": "Naar de handtekeningen",
    "act.with": " met {{name}}",
  },
  en: {
    "what.moment": "Choose a moment with {{name}}",
    "what.proposal": "See the proposal for your conversation with {{name}}",
    "what.prepare": "Prepare your conversation with {{name}}",
    "what.begin": "Begin your conversation with {{name}}",
    "what.read": "See your conversation with {{name}}",
    "what.finish": "Finish your conversation with {{name}}",
    "what.sign": "To the signatures of your conversation with {{name}}",
    "act.moment": "Choose a moment",
    "act.proposal": "See the proposal",
    "act.prepare": "Prepare",
    "act.begin": "Begin the conversation",
    "act.read": "See the conversation",
    "act.finish": "Finish it",
    "act.sign": "To the signatures",
    "act.with": " with {{name}}",
  },
});
