using System.Text;
using Cacao.Types;

namespace Cacao.Execution.Coercion;

/// <summary>What input coercion carries along: the variables that literals may name, the place inside the value, and
/// what was found to be wrong.</summary>
internal sealed class CoercionScope(CoercedVariables? variables, IReadOnlyDictionary<string, IFile>? files = null)
{
    /// <summary>After so many errors nobody reads on; a large bad value must not make a larger answer.</summary>
    public const int MaxErrors = 20;

    private List<object>? _path;
    private List<CoercionError>? _errors;

    public CoercedVariables? Variables { get; } = variables;

    /// <summary>The file that a key stands for, if it was sent with the request.</summary>
    public IFile? FindFile(string key) => files?.GetValueOrDefault(key);

    public bool HasErrors => _errors is not null;

    public IReadOnlyList<CoercionError> Errors => _errors ?? [];

    public bool IsFull => _errors is { Count: >= MaxErrors };

    public void Enter(string name) => (_path ??= []).Add(name);

    public void Enter(int index) => (_path ??= []).Add(index);

    public void Leave() => _path!.RemoveAt(_path.Count - 1);

    /// <summary>Notes an error at the current place.</summary>
    /// <returns><c>false</c>, for use as the result of a failed coercion.</returns>
    public bool Fail(string reason, string? given, string? code = null)
    {
        _errors ??= [];
        if (_errors.Count < MaxErrors)
        {
            _errors.Add(new CoercionError(reason, given, FormatPath(), code));
        }

        return false;
    }

    private string FormatPath()
    {
        var text = new StringBuilder();
        foreach (var step in _path ?? [])
        {
            if (step is int index)
            {
                text.Append('[').Append(index).Append(']');
            }
            else
            {
                text.Append('.').Append(step);
            }
        }

        return text.ToString();
    }
}
