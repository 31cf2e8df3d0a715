// What a browser gets: Turbo and our own elements. Every page works without it.
import "./start-turbo.ts";
import "./errors-element.ts";
