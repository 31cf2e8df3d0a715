-- The outbox by state, newest first, for the administrator who looks for what did not go out.
create index outbox_mails_by_state on outbox_mails (tenant_id, state, created_at desc, id desc);
create index rate_limits_by_window on rate_limits (tenant_id, window_start);
