using Cacao.Language;
using Cacao.Types;

namespace Cacao.Federation.Planning;

/// <summary>Names the fields that planning adds, so that they share the slot of an equal field of the client and collide with none.</summary>
/// <remarks>Names depend on the operation and on the order of questions only, so that branches of the search agree on them.</remarks>
internal sealed class HiddenNames(OperationSelections root)
{
    private readonly Dictionary<(ResultLocation, ObjectType), Dictionary<string, string>> _signatures = [];

    /// <summary>The name of a field that is read of objects at several places, the same for all of them.</summary>
    /// <param name="places">The places, with the types of the objects.</param>
    /// <param name="fieldName">The field.</param>
    /// <param name="arguments">Its arguments.</param>
    public string GetName(
        IReadOnlyList<(ResultLocation Location, ObjectType Type)> places,
        string fieldName,
        IReadOnlyList<ArgumentNode> arguments)
    {
        var signature = Signature(fieldName, arguments);
        var taken = places.Select(p => GetTaken(p.Location, p.Type)).ToArray();
        var name = taken
            .SelectMany(t => t.Where(n => n.Value == signature).Select(n => n.Key))
            .FirstOrDefault(n => IsFree(n));
        for (var i = 1; name is null; i++)
        {
            var candidate = i == 1 ? fieldName : $"{fieldName}__{i}";
            name = IsFree(candidate) ? candidate : null;
        }

        foreach (var names in taken)
        {
            names[name] = signature;
        }

        return name;

        bool IsFree(string candidate) =>
            Array.TrueForAll(taken, t => !t.TryGetValue(candidate, out var existing) || existing == signature);
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
