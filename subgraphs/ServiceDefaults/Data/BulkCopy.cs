using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace EShop.ServiceDefaults.Data;

/// <summary>Adds many rows at once by PostgreSQL's COPY: some hundred thousand a second, for seeds and imports.</summary>
public static class BulkCopy
{
    /// <summary>
    /// Adds the entities to their table, on the context's connection and inside its transaction when there is one. Keys
    /// and everything else are written as the entities have them; columns that the database computes are left out.
    /// </summary>
    /// <returns>The number of rows.</returns>
    public static async Task<int> CopyAsync<TEntity>(
        this DbContext db,
        IReadOnlyCollection<TEntity> entities,
        CancellationToken cancellationToken)
        where TEntity : class
    {
        var entityType = db.Model.FindEntityType(typeof(TEntity))
            ?? throw new ArgumentException($"{typeof(TEntity).Name} is not an entity of {db.GetType().Name}.");
        var table = StoreObjectIdentifier.Create(entityType, StoreObjectType.Table)!.Value;
        var columns = ColumnsOf(entityType, table).ToList();
        var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));

        await db.Database.OpenConnectionAsync(cancellationToken);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using (var writer = await connection.BeginBinaryImportAsync(
            $"COPY \"{table.Name}\" ({names}) FROM STDIN (FORMAT BINARY)",
            cancellationToken))
        {
            foreach (var entity in entities)
            {
                await WriteAsync(writer, columns, entity, cancellationToken);
            }

            await writer.CompleteAsync(cancellationToken);
        }

        await db.Database.CloseConnectionAsync();
        return entities.Count;
    }

    private static async Task WriteAsync(
        NpgsqlBinaryImporter writer,
        List<Column> columns,
        object entity,
        CancellationToken cancellationToken)
    {
        await writer.StartRowAsync(cancellationToken);

        foreach (var column in columns)
        {
            if (column.Read(entity) is { } value)
            {
                await writer.WriteAsync(value, column.StoreType, cancellationToken);
            }
            else
            {
                await writer.WriteNullAsync(cancellationToken);
            }
        }
    }

    private static IEnumerable<Column> ColumnsOf(ITypeBase type, StoreObjectIdentifier table)
    {
        foreach (var property in type.GetProperties())
        {
            if (property.GetBeforeSaveBehavior() == PropertySaveBehavior.Save
                && property.GetColumnName(table) is { } name)
            {
                yield return new Column(name, StoreTypeOf(property), entity => ValueOf(property, entity));
            }
        }

        foreach (var complex in type.GetComplexProperties())
        {
            var getter = complex.GetGetter();

            foreach (var column in ColumnsOf(complex.ComplexType, table))
            {
                yield return column with
                {
                    Read = entity => getter.GetClrValue(entity) is { } value ? column.Read(value) : null
                };
            }
        }
    }

    private static object? ValueOf(IProperty property, object entity)
    {
        var value = property.GetGetter().GetClrValue(entity);
        var converter = property.GetTypeMapping().Converter;
        return value is null || converter is null ? value : converter.ConvertToProvider(value);
    }

    // "character varying(100)" and "numeric(10,2)" are text and numeric to the wire.
    private static string StoreTypeOf(IProperty property)
    {
        var type = property.GetColumnType();
        var bracket = type.IndexOf('(', StringComparison.Ordinal);
        return bracket < 0 ? type : type[..bracket];
    }

    private sealed record Column(string Name, string StoreType, Func<object, object?> Read);
}
