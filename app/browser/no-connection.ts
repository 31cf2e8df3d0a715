// Without a connection Turbo leaves the page as it is and says nothing: a person would think that the form was sent.
// A link needs no help; there the browser shows its own page.
document.addEventListener("turbo:fetch-request-error", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  const note = form.querySelector<HTMLElement>(".note.bad[data-turbo-temporary]") ?? newNote();
  // Beside the button that was just pressed: the top of a long form is out of sight.
  const actions = form.querySelector(".form-actions");
  if (actions) actions.before(note);
  else form.append(note);
  note.focus();
});

function newNote(): HTMLElement {
  const note = document.createElement("div");
  note.className = "note bad";
  note.setAttribute("role", "alert");
  // Not kept in the copy of the page that Turbo shows on the way back.
  note.setAttribute("data-turbo-temporary", "");
  note.tabIndex = -1;
  note.textContent = document.body.dataset["noConnection"] ?? "";
  return note;
}
