using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Cacao.Data;

/// <summary>Remembers the SQL statements that a context sends.</summary>
public sealed class StatementRecorder : DbCommandInterceptor
{
    public List<string> Statements { get; } = [];

    public NpgsqlCommand? Last { get; private set; }

    /// <summary>The only statement, with its white space collapsed.</summary>
    public string Single => string.Join(
        ' ', Assert.Single(Statements).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        Statements.Add(command.CommandText);
        Last = ((NpgsqlCommand)command).Clone();
        return new(result);
    }
}
