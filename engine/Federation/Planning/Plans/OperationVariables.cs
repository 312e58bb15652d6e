using System.Collections.Immutable;
using Cacao.Language;

namespace Cacao.Federation.Planning;

/// <summary>Collects the variables of an operation while it is written.</summary>
/// <param name="client">The client's operation.</param>
/// <param name="inputs">The variables that are filled with data.</param>
internal sealed class OperationVariables(OperationDefinitionNode client, ImmutableArray<RequestInput> inputs)
{
    private static readonly TypeNode s_boolean = new NonNullTypeNode(new NamedTypeNode(new NameNode("Boolean")));

    private readonly HashSet<string> _forwarded = new(StringComparer.Ordinal);
    private readonly List<ConditionVariable> _conditions = [];

    /// <summary>Notes that the client's variables in a value are used.</summary>
    public void Use(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                Use(variable.Name.Value);
                break;
            case ListValueNode list:
                foreach (var item in list.Items)
                {
                    Use(item);
                }

                break;
            case ObjectValueNode @object:
                foreach (var field in @object.Fields)
                {
                    Use(field.Value);
                }

                break;
        }
    }

    /// <summary>Notes that a variable of the client is used.</summary>
    public void Use(string variable) => _forwarded.Add(variable);

    /// <summary>The variable that says whether a condition holds.</summary>
    public string GetName(IncludeCondition condition)
    {
        foreach (var known in _conditions)
        {
            if (known.Condition.Alternatives.SequenceEqual(condition.Alternatives))
            {
                return known.Name;
            }
        }

        var number = _conditions.Count + 1;
        while (IsTaken($"if_{number}"))
        {
            number++;
        }

        _conditions.Add(new ConditionVariable($"if_{number}", condition));
        return $"if_{number}";
    }

    /// <summary>Finishes the operation.</summary>
    public PlannedOperation ToOperation(OperationType type, NameNode? name, SelectionSetNode selections)
    {
        var forwarded = client.VariableDefinitions.Where(v => _forwarded.Contains(v.Variable.Name.Value)).ToArray();
        var node = new OperationDefinitionNode(
            null,
            type,
            name,
            [
                .. inputs.Select(i => Define(i.Variable, i.Type, null)),
                .. forwarded.Select(v => Define(v.Variable.Name.Value, v.Type, v.DefaultValue)),
                .. _conditions.Select(c => Define(c.Name, s_boolean, null)),
            ],
            [],
            selections);
        return new PlannedOperation(node, [.. forwarded.Select(v => v.Variable.Name.Value)], [.. _conditions]);
    }

    private bool IsTaken(string name) =>
        inputs.Any(i => i.Variable == name)
        || client.VariableDefinitions.Any(v => v.Variable.Name.Value == name)
        || _conditions.Exists(c => c.Name == name);

    private static VariableDefinitionNode Define(string name, TypeNode type, ValueNode? defaultValue) =>
        new(null, new VariableNode(new NameNode(name)), type, defaultValue, []);
}
