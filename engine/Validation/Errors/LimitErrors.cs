using Cacao.Language;

namespace Cacao.Validation.Errors;

/// <summary>The errors of documents that go beyond a limit.</summary>
internal static class LimitErrors
{
    public static IError TooManyErrors(int limit) => ErrorFactory.Create(
        ValidationErrorCodes.TooManyErrors,
        "limit",
        limit,
        $"The document has more than {limit} errors; the others were not looked for.",
        []);

    public static IError TooComplex(int limit) =>
        ErrorFactory.Limit(limit, $"The document is too complex: validating it takes more than {limit} steps.");

    public static IError TooDeep(SyntaxNode node, int limit) =>
        ErrorFactory.Limit(limit, $"The document nests more than {limit} levels deep.", node);

    public static IError TooManyFields(SyntaxNode node, int limit) =>
        ErrorFactory.Limit(limit, $"The operation selects more than {limit} fields.", node);

    public static IError TooManyAliases(SyntaxNode node, int limit) =>
        ErrorFactory.Limit(limit, $"The operation has more than {limit} aliases.", node);

    public static IError TooManyDirectives(SyntaxNode node, int limit) =>
        ErrorFactory.Limit(limit, $"The document has more than {limit} directives.", node);

    public static IError TooManyOperations(SyntaxNode node, int limit) =>
        ErrorFactory.Limit(limit, $"The document has more than {limit} operations.", node);

    public static IError IntrospectionTooDeep(SyntaxNode node, int limit) =>
        ErrorFactory.Limit(limit, $"Introspection goes more than {limit} lists deep.", node);
}
