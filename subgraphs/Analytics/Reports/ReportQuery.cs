using Npgsql;

namespace EShop.Analytics.Reports;

/// <summary>Runs the statement of a report.</summary>
public sealed class ReportQuery(NpgsqlDataSource dataSource)
{
    /// <summary>The rows that a statement gives.</summary>
    /// <param name="sql">The statement, with parameters <c>$1</c> and so on.</param>
    /// <param name="parameters">Their values.</param>
    /// <param name="read">Reads one row.</param>
    /// <param name="cancellationToken">Ends the statement.</param>
    public async Task<List<T>> ReadAsync<T>(
        string sql,
        object[] parameters,
        Func<NpgsqlDataReader, T> read,
        CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(sql);

        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        }

        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();

        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
