using Cacao.Language;
using Cacao.Types;

namespace Cacao.Execution.Coercion;

/// <summary>The variables that an operation declares, with their types looked up.</summary>
internal sealed class VariableDefinitions
{
    private readonly VariableDefinitionNode[] _nodes;
    private readonly GraphQLType?[] _types;
    private readonly Dictionary<string, int> _indices;

    public VariableDefinitions(Schema schema, OperationDefinitionNode operation)
    {
        _nodes = [.. operation.VariableDefinitions];
        _types = Array.ConvertAll(_nodes, n => schema.TypeFromSyntax(n.Type));
        _indices = new Dictionary<string, int>(_nodes.Length, StringComparer.Ordinal);
        for (var i = 0; i < _nodes.Length; i++)
        {
            _indices.TryAdd(_nodes[i].Variable.Name.Value, i);
        }
    }

    public int Count => _nodes.Length;

    public VariableDefinitionNode GetNode(int index) => _nodes[index];

    /// <summary>The type; one that does not exist fails when the variable is coerced.</summary>
    public GraphQLType GetType(int index) => _types[index]!;

    /// <summary>The position of a variable; -1 when it is not declared.</summary>
    public int IndexOf(string name) => _indices.GetValueOrDefault(name, -1);
}
