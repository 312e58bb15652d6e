using Npgsql;

namespace EShop.TestKit.Tests;

public sealed class TestDatabaseTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_class_fixture_is_an_empty_database()
        => Assert.Equal(0L, await ScalarAsync(
            database.ConnectionString, "select count(*) from information_schema.tables where table_schema = 'public'"));

    [Fact]
    public async Task Copies_of_a_template_do_not_see_each_other_and_are_prepared_once()
    {
        var prepared = 0;
        async Task PrepareAsync(string connectionString)
        {
            prepared++;
            await ExecuteAsync(connectionString, "create table item (id int); insert into item values (1), (2)");
        }

        await using var first = await TestDatabase.CopyAsync("two-items", PrepareAsync);
        await using var second = await TestDatabase.CopyAsync("two-items", PrepareAsync);
        await ExecuteAsync(first.ConnectionString, "delete from item");

        Assert.Equal(1, prepared);
        Assert.Equal(0L, await ScalarAsync(first.ConnectionString, "select count(*) from item"));
        Assert.Equal(2L, await ScalarAsync(second.ConnectionString, "select count(*) from item"));
    }

    [Fact]
    public async Task A_disposed_database_is_gone_even_when_somebody_is_connected()
    {
        var dropped = await TestDatabase.CreateAsync();
        await using var connection = new NpgsqlConnection(dropped.ConnectionString);
        await connection.OpenAsync();

        await dropped.DisposeAsync();

        Assert.Equal(0L, await ScalarAsync(
            database.ConnectionString, $"select count(*) from pg_database where datname = '{dropped.Name}'"));
    }

    [Fact]
    public async Task Statements_of_this_database_are_recorded_and_those_of_others_are_not()
    {
        await using var other = await TestDatabase.CreateAsync();
        using var statements = SqlStatements.Record(database.ConnectionString);

        await ScalarAsync(database.ConnectionString, "select 1");
        await ScalarAsync(other.ConnectionString, "select 2");
        await ScalarAsync(database.ConnectionString, "select 3");

        Assert.Equal(["select 1", "select 3"], statements.Texts);
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<object?> ScalarAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
