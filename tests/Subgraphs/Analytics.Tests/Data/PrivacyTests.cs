using System.Globalization;
using EShop.Analytics.Events;
using EShop.Contracts.Events.Users;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EShop.Analytics.Tests.Data;

public sealed class PrivacyTests(AnalyticsHost host) : IClassFixture<AnalyticsHost>
{
    private static readonly DateTimeOffset s_time = new(2026, 5, 5, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task No_table_knows_the_id_of_a_user_or_a_courier()
    {
        var user = Guid.CreateVersion7();
        var shop = Shop(user);
        await host.RecordAsync(shop.Events);

        Assert.Empty(await FindEverywhereAsync(user.ToString("D", CultureInfo.InvariantCulture)));
        // What the search finds when it is there.
        Assert.NotEmpty(await FindEverywhereAsync(shop.Events[0].Context.EventId.ToString()));
    }

    [Fact]
    public async Task A_copy_counts_what_is_recorded_about_a_user_and_erasure_cuts_the_tie()
    {
        var (user, request) = (Guid.CreateVersion7(), Guid.NewGuid());
        await host.RecordAsync(Shop(user).Events);

        await host.HandleAsync<DataExportRequested, PrivacyHandler>(new DataExportRequested(user, request));
        await host.HandleAsync<ErasureRequested, PrivacyHandler>(new ErasureRequested(user, request, Guid.NewGuid()));
        await host.HandleAsync<ErasureRequested, PrivacyHandler>(new ErasureRequested(user, request, Guid.NewGuid()));
        await host.HandleAsync<DataExportRequested, PrivacyHandler>(new DataExportRequested(user, request));

        Assert.Equal(["UserDataExported 7", "UserDataErased", "UserDataErased", "UserDataExported 0"], await ToldAsync(user));
    }

    private static TestShop Shop(Guid user)
    {
        var shop = new TestShop();
        var order = shop.Order(s_time, user, TestShop.Line(Guid.NewGuid(), 1, 100));
        shop.Pay(s_time, order);
        shop.Deliver(s_time.AddHours(2), order, s_time.AddHours(3));
        shop.FillCart(s_time, user, user, Guid.NewGuid());
        return shop;
    }

    private Task<List<string>> ToldAsync(Guid user) => host.QueryAsync(db => db.Database
        .SqlQuery<string>(
            $"""
            SELECT name || coalesce(' ' || (payload::json ->> 'records'), '') AS "Value" FROM outbox_messages
            WHERE aggregate_id = {user} ORDER BY position
            """)
        .ToListAsync());

    // The names of the tables of which a row has the text in some column.
    private Task<List<string>> FindEverywhereAsync(string text) => host.QueryAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        var found = new List<string>();

        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct())
        {
            await using var command = new NpgsqlCommand(
                $"SELECT EXISTS (SELECT FROM {table} AS t WHERE t::text LIKE $1)",
                (NpgsqlConnection)db.Database.GetDbConnection());
            command.Parameters.AddWithValue($"%{text}%");

            if (await command.ExecuteScalarAsync() is true)
            {
                found.Add(table);
            }
        }

        return found;
    });
}
