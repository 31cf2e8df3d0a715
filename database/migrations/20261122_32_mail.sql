-- Old mail is removed every night: it holds addresses, and nobody asks after it any more.
do $$ begin
  execute format('grant delete on outbox_mails to %I', current_setting('windroos.app_role'));
end $$;
