/** The machines of every account, reduced to what is needed to try out an access token. Invented data. */
export const assets = [
  { id: "a1f0", name: "Excavator 12", brand: "Hydrema", model: "MX18" },
  { id: "b2e1", name: "Lift 4", brand: "Genie", model: "S-65" },
  { id: "c3d2", name: "Roller 7", brand: "Bomag", model: "BW 120" },
];
