-- One form is one booking of one person: somebody else's form has nothing to do with it.
drop index ledger_entries_once;
create unique index ledger_entries_once on ledger_entries (tenant_id, account_id, once_key) where once_key is not null;
