/** Rules that only the books can tell: a file is held to them when it is compared with what is booked. */
export const BOOKS_RULES = {
  YEAR_HAS_ENTRIES: {
    basis: 'Samla: ett år har verifikationer eller bara saldon',
    advice:
      'Året är redan bokfört med verifikationer. Exportera typ 4E i stället, eller återför de inläsningarna först.',
  },
  YEAR_HAS_BALANCES: {
    basis: 'Samla: ett år har verifikationer eller bara saldon',
    advice:
      'Året är inläst som saldon, och verifikationerna i filen ingår kanske i dem. Exportera hela året som typ 4E.',
  },
  BALANCES_UNBALANCED: {
    basis: 'Samla: saldona i en period tar ut varandra',
    advice: 'Ett konto saknas i exporten. Exportera hela kontoplanen, eller typ 4E med verifikationer.',
  },
} as const;
