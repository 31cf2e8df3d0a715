// Loaded into a program that runs under a go-between (become.mjs). When that one is killed without a chance to pass it on, the
// channel closes, and the program stops in order as on SIGTERM.
process.channel?.unref();
process.once("disconnect", () => {
  if (!process.emit("SIGTERM", "SIGTERM")) process.exit(1);
});
