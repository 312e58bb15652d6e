using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.PreMergeRules;

/// <summary>
/// What one schema requires of clients, each schema that has the field takes from them; otherwise nobody could
/// give it.
/// </summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Field-With-Missing-Required-Arguments"/>
internal sealed class FieldWithMissingRequiredArgumentRule : IPreMergeRule
{
    public void Validate(SourceSchemaSet schemas, CompositionLog log)
    {
        foreach (var field in schemas.Fields.Where(field => !field.IsInaccessible))
        {
            foreach (var argument in field.Arguments)
            {
                var required = argument.Members.FirstOrDefault(value => value is { IsRequired: true, Require: null });
                var missing = field.Members.Where(definition => !TakesFromClients(definition, argument.Name)).ToList();
                if (required is not null && missing.Count > 0)
                {
                    log.Write(LogEntries.FieldWithMissingRequiredArgument(required, missing));
                }
            }
        }
    }

    private static bool TakesFromClients(SourceField field, string argument) =>
        field.Arguments.Find(argument) is { Require: null, IsInaccessible: false };
}
