using EShop.Analytics.Domain.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace EShop.Analytics.Data;

/// <summary>
/// The tables of facts. A fact that is there already stays as it is, so that writing one twice changes nothing, whoever
/// writes it at the same time.
/// </summary>
public sealed class FactTables(AnalyticsContext db)
{
    /// <summary>Adds the facts that are not there yet, in the context's transaction.</summary>
    public async Task AddAsync(IEnumerable<Fact> facts, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(
            (NpgsqlConnection)db.Database.GetDbConnection(),
            (NpgsqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction());

        foreach (var fact in facts)
        {
            batch.BatchCommands.Add(Insert(fact));
        }

        if (batch.BatchCommands.Count > 0)
        {
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>Empties all of the tables, in the context's transaction.</summary>
    public async Task ClearAsync(CancellationToken cancellationToken)
    {
        foreach (var table in db.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(Fact))))
        {
            await using var command = new NpgsqlCommand(
                $"DELETE FROM {table.GetTableName()}",
                (NpgsqlConnection)db.Database.GetDbConnection(),
                (NpgsqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction())
            {
                CommandTimeout = 0
            };
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private NpgsqlBatchCommand Insert(Fact fact)
    {
        var table = db.Model.FindEntityType(fact.GetType())
            ?? throw new InvalidOperationException($"{fact.GetType().Name} has no table.");
        var columns = table.GetProperties().ToList();
        var command = new NpgsqlBatchCommand(
            $"""
            INSERT INTO {table.GetTableName()} ({string.Join(", ", columns.Select(column => column.GetColumnName()))})
            VALUES ({string.Join(", ", columns.Select((_, i) => $"${i + 1}"))})
            ON CONFLICT DO NOTHING
            """);

        foreach (var column in columns)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = ValueOf(column, fact) });
        }

        return command;
    }

    private static object ValueOf(IProperty column, Fact fact)
    {
        var value = column.PropertyInfo!.GetValue(fact);
        var converter = column.GetTypeMapping().Converter;
        return (converter is null ? value : converter.ConvertToProvider(value)) ?? DBNull.Value;
    }
}
