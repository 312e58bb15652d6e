namespace Cacao.Execution.Coercion;

/// <summary>The variables of one request, by their position among the operation's definitions.</summary>
internal sealed class CoercedVariables
{
    private readonly VariableDefinitions? _definitions;
    private readonly object?[] _values;
    private readonly bool[] _isSet;

    public CoercedVariables(VariableDefinitions definitions)
    {
        _definitions = definitions;
        _values = new object?[definitions.Count];
        _isSet = new bool[definitions.Count];
    }

    private CoercedVariables()
    {
        _values = [];
        _isSet = [];
    }

    /// <summary>The variables of an operation that declares none.</summary>
    public static CoercedVariables Empty { get; } = new();

    public object? this[int index] => _values[index];

    public void Set(int index, object? value)
    {
        _values[index] = value;
        _isSet[index] = true;
    }

    /// <summary>Whether a variable was given, or has a default, and is null.</summary>
    public bool IsSetToNull(int index) => _isSet[index] && _values[index] is null;

    /// <summary>The declared type of a variable.</summary>
    public Types.GraphQLType GetType(string name) => _definitions!.GetType(_definitions.IndexOf(name));

    /// <summary>Finds a variable that was given or has a default.</summary>
    public bool TryGet(string name, out object? value)
    {
        var index = _definitions?.IndexOf(name) ?? -1;
        value = index < 0 ? null : _values[index];
        return index >= 0 && _isSet[index];
    }
}
