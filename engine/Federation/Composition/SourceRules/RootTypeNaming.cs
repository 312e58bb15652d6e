using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.SourceRules;

/// <summary>What the rules about the three root types share: root types are merged by their default names.</summary>
internal static class RootTypeNaming
{
    public static void Validate(SourceSchema schema, OperationType operation, string code, CompositionLog log)
    {
        var expected = operation.ToString();
        var actual = schema.RootTypes[operation];
        if (actual == expected)
        {
            return;
        }

        if (actual is not null && schema.Types.Find(actual) is { } root)
        {
            log.Write(LogEntries.RootTypeMisnamed(root, expected, code));
        }

        if (schema.Types.Find(expected) is { } named)
        {
            log.Write(LogEntries.RootTypeNameUsed(named, actual, code));
        }
    }
}
