using Cacao.Types.Configuration;

namespace Cacao.Authorization;

/// <summary>Puts a guard before each field that a rule holds for. It comes after all other conventions, so that it sees
/// the fields and types that they make and its guards stand before their middleware.</summary>
internal sealed class AuthorizationConvention(OperationRules operations) : ISchemaConvention
{
    public int Order => int.MaxValue;

    public void Apply(SchemaConfiguration schema)
    {
        var index = new AuthorizationIndex(schema);
        foreach (var type in schema.Types.OfType<ObjectTypeConfiguration>())
        {
            foreach (var field in type.Fields.Where(f => !AnonymousAccess.IsAllowed(f)))
            {
                Guard(index, type, field);
            }
        }

        AuthorizationDirectives.Complete(schema);
    }

    private void Guard(AuthorizationIndex index, ObjectTypeConfiguration type, FieldConfiguration field)
    {
        AuthorizeDirective[] rules = [.. index.OfField(type, field), .. index.OfResult(type, field)];
        var byType = index.OfPossibleTypes(field);
        if (rules.Length == 0 && byType.Count == 0)
        {
            return;
        }

        operations.Add(type.Name, field.Name, [.. rules.Where(r => r.Apply == ApplyPolicy.Validation)]);
        var before = rules.Where(r => r.Apply == ApplyPolicy.BeforeResolver).ToArray();
        var after = rules.Where(r => r.Apply == ApplyPolicy.AfterResolver).ToArray();
        if (byType.Count > 0)
        {
            field.Middleware.Insert(0, new PossibleTypeGuard(byType).Wrap);
        }

        if (after.Length > 0)
        {
            field.Middleware.Insert(0, next => context => FieldGuard.CheckAfterAsync(context, next, after));
        }

        if (before.Length > 0)
        {
            field.Middleware.Insert(0, next => context => FieldGuard.CheckBeforeAsync(context, next, before));
            GuardStream(field, before);
        }
    }

    private static void GuardStream(FieldConfiguration field, IReadOnlyList<AuthorizeDirective> rules)
    {
        if (field.SubscribeResolver is { } subscribe)
        {
            field.SubscribeResolver = context => FieldGuard.CheckBeforeAsync(context, subscribe, rules);
        }
    }
}
