import { z } from "zod";
import { firstPlanMonths } from "./reminder-settings.ts";
import { choiceOf } from "./text-field.ts";

const months = firstPlanMonths.map(String) as [string, ...string[]];

export const reminderForm = z
  .object({ send: choiceOf(["yes", "no"]), months: choiceOf(months) })
  .transform(({ send, months: chosen }) => ({ isOn: send === "yes", firstPlanMonths: Number(chosen) }));
