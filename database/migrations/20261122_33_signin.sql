-- Links that are over are removed every night.
do $$ begin
  execute format('grant delete on access_links to %I', current_setting('windroos.app_role'));
end $$;
