/** The people of the demo municipality; the columns are those of `waterkantPeople`. All of them are made up. */
export const lindewaardPeople: readonly string[] = [
  "agnes|Agnes||Terpstra|gemeentesecretaris|MGT|10000|board||board",
  "ronald|Ronald|van|Essen|manager bedrijfsvoering|MGT|10000|bedrijf|agnes|",
  "meike|Meike||Haan|HR-adviseur|OOP|9000|bedrijf|ronald|hr",
  "jamal|Jamal||Idrissi|functioneel beheerder|OOP|10000|bedrijf|ronald|tenantAdmin",
  "els|Els|de|Ridder|adviseur financiën|OOP|8000|bedrijf|ronald|finance",
  "tineke|Tineke||Vonk|communicatieadviseur|OOP|7000|bedrijf|ronald|council",
  "niels|Niels||Okkerse|manager samenleving|MGT|10000|samenleving|agnes|",
  "aisha|Aisha||Karim|klantmanager werk|OOP|10000|samenleving|niels|",
  "bert|Bert||Wiersma|consulent zorg|OOP|8000|samenleving|niels|",
  "carolien|Carolien|van der|Meer|beleidsadviseur jeugd|OOP|9000|samenleving|niels|",
  "dirk|Dirk||Hogenboom|leerplichtambtenaar|OOP|6000|samenleving|niels|",
  "selma|Selma||Kaya|manager ruimte|MGT|10000|ruimte|agnes|",
  "guus|Guus||Bolt|landschapsarchitect|OOP|8000|ruimte|selma|",
  "hilde|Hilde||Nauta|vergunningverlener|OOP|10000|ruimte|selma|",
  "ivo|Ivo||Petrovic|toezichthouder|OOP|10000|ruimte|selma|",
  "janneke|Janneke||Rook|verkeerskundige|OOP|7000|ruimte|selma|",
];
