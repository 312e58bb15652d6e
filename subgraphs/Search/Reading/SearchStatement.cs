using Npgsql;

namespace EShop.Search.Reading;

/// <summary>The parameters of a statement that is put together: values never become part of its text.</summary>
internal sealed class SearchStatement
{
    private readonly List<NpgsqlParameter> _parameters = [];

    /// <summary>Adds a value.</summary>
    /// <returns>How the text refers to it.</returns>
    public string Add<T>(T value)
    {
        _parameters.Add(new NpgsqlParameter<T> { TypedValue = value });
        return $"${_parameters.Count}";
    }

    /// <summary>The statement with its values.</summary>
    public NpgsqlCommand Create(NpgsqlDataSource dataSource, string sql, TimeSpan timeout)
    {
        var command = dataSource.CreateCommand(sql);
        command.CommandTimeout = (int)Math.Ceiling(timeout.TotalSeconds);
        command.Parameters.AddRange(_parameters.ToArray());
        return command;
    }
}
