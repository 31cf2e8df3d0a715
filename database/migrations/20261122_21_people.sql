-- A membership that never began, because it is taken back on the day it was made, leaves nothing to remember but the audit trail.
do $$ begin
  execute format('grant delete on team_memberships to %I', current_setting('windroos.app_role'));
end $$;
