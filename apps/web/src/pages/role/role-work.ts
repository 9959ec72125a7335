/** What a role is for in Samla, and where its work is or will be. Both are whole sentences. */
export interface RoleWork {
  readonly can: string;
  readonly where: string;
}

/** The roles that see no figures. */
const WORK: Readonly<Record<string, RoleWork>> = {
  OPERATOR: {
    can: 'Du lägger upp förbund och användare, ger och avslutar uppdrag och stänger av användare. Du ser inga förbunds böcker.',
    where:
      'En sida för det kommer här. Till dess görs det på kommandoraden eller i gränssnittet för program, som nås längst ned på sidan.',
  },
  ARKIVMYNDIGHET: {
    can: 'Du tar emot förbundets arkivpaket när handlingar överlämnas. Du ser förbundets uppgifter, men inte böckerna.',
    where: 'Inget arkivpaket är överlämnat än. När det finns ett ligger det på den här sidan.',
  },
  INTERIMSSTYRELSE: {
    can: 'Du ser vilka som är medlemmar i förbundet. Böckerna hör till den ordinarie styrelsen.',
    where: 'Det nya förbundets handlingar kommer att ligga på den här sidan.',
  },
  DSO: {
    can: 'Du ser förbundets uppgifter. Böckerna ingår inte i ditt uppdrag.',
    where: 'Registret över behandlingar kommer att ligga på den här sidan.',
  },
};

/** What a role is for; of one without a text of its own, what is true of all of them. */
export function workOf(role: string): RoleWork {
  return (
    WORK[role] ?? {
      can: 'Du ser förbundets uppgifter. Bokföring och bokslut ingår inte i ditt uppdrag.',
      where: 'När det finns något för ditt uppdrag ligger det på den här sidan.',
    }
  );
}
