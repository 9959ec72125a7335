/** Faults that can be planted in a copy of the built import, to see that they are found. */
export const PLANTS = {
  'run-in-a-transaction-of-its-own': {
    file: 'libs/ledger/import/booking/sie-import-booking.service.js',
    changes: [
      [
        'await this.ledger.runs.insert(tx, run);',
        'await this.database.tenant(context, (other) => this.ledger.runs.insert(other, run));',
      ],
    ],
  },
  'batches-committed-one-by-one': {
    file: 'libs/ledger/journal/booking.repository.js',
    changes: [
      [
        "await tx.execute('truncate new_entry, new_row');",
        "await tx.execute('truncate new_entry, new_row'); await tx.execute('commit'); await tx.execute(`begin; set local role samla_tenant; set local app.forbund_id = '${tx.forbundId}'`);",
      ],
      ...['new_entry', 'new_row', 'new_movement'].map((table) => [
        `create temporary table ${table} on commit drop`,
        `create temporary table ${table} on commit preserve rows`,
      ]),
    ],
  },
};
