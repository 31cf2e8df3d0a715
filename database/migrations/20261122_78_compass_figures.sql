-- What HR reads of the compass, worked out once a week and then only read: figures that move while somebody looks can be subtracted until one person is left.
create table compass_figures (
  tenant_id uuid not null default current_setting('app.tenant_id')::uuid references portals,
  -- The Monday of the week it holds for.
  week_of date not null,
  -- Counts that are protected already; the figures behind them are kept nowhere.
  content jsonb not null,
  made_at timestamptz not null default now(),
  primary key (tenant_id, week_of)
);
call protect_table('compass_figures', 'select, insert, delete');
