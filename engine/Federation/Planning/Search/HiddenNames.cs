using Cacao.Language;
using Cacao.Types;

namespace Cacao.Federation.Planning;

/// <summary>Names the fields that planning adds, so that they share the slot of an equal field of the client and collide with none.</summary>
/// <remarks>Names depend on the operation and on the order of questions only, so that branches of the search agree on them.</remarks>
internal sealed class HiddenNames(OperationSelections root)
{
    private readonly Dictionary<(ResultLocation, ObjectType), Dictionary<string, string>> _signatures = [];

    public string GetName(ResultLocation location, ObjectType type, string fieldName, IReadOnlyList<ArgumentNode> arguments)
    {
        var signature = Signature(fieldName, arguments);
        var taken = GetTaken(location, type);
        foreach (var (name, existing) in taken)
        {
            if (existing == signature)
            {
                return name;
            }
        }

        var candidate = fieldName;
        for (var i = 2; !taken.TryAdd(candidate, signature); i++)
        {
            candidate = $"{fieldName}__{i}";
        }

        return candidate;
    }

    private Dictionary<string, string> GetTaken(ResultLocation location, ObjectType type)
    {
        if (_signatures.TryGetValue((location, type), out var taken))
        {
            return taken;
        }

        taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in FindSelections(location)?.GetFields(type) ?? [])
        {
            taken.Add(field.ResponseName, Signature(field.Definition.Name, field.Arguments));
        }

        _signatures.Add((location, type), taken);
        return taken;
    }

    private OperationSelections? FindSelections(ResultLocation location)
    {
        var selections = root;
        foreach (var step in location.StepsFrom(ResultLocation.Root)!)
        {
            selections = selections?.GetFields(step.Type).FirstOrDefault(f => f.ResponseName == step.ResponseName)?.Selections;
        }

        return selections;
    }

    private static string Signature(string fieldName, IReadOnlyList<ArgumentNode> arguments) =>
        arguments.Count == 0
            ? fieldName
            : $"{fieldName}({string.Join(',', arguments.OrderBy(a => a.Name.Value, StringComparer.Ordinal))})";
}
