using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Diagnostics;

/// <summary>Everything that the generator reports. Documented in the generator's README.</summary>
internal static class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor TypeClassMustBeStaticPartial = Error(
        "CACAO0001",
        "A type class must be static and partial",
        "'{0}' must be a static partial class at the top level, because generated code completes it");

    public static readonly DiagnosticDescriptor UnknownParent = Error(
        "CACAO0002",
        "The parent is never of this type",
        "The parent of '{0}' is '{1}', so the parameter '{2}' can never receive a '{3}'");

    public static readonly DiagnosticDescriptor DuplicateField = Error(
        "CACAO0003",
        "A field is defined twice",
        "The type '{0}' has more than one resolver for the field '{1}'");

    public static readonly DiagnosticDescriptor UnsupportedParameter = Error(
        "CACAO0004",
        "A parameter has a type that cannot be an argument",
        "The parameter '{0}' of type '{1}' can be neither an argument nor a service");

    public static readonly DiagnosticDescriptor LoaderWithoutKeys = Error(
        "CACAO0005",
        "A loader must take a list of keys",
        "The first parameter of the loader '{0}' must be an IReadOnlyList of keys");

    public static readonly DiagnosticDescriptor LoaderResult = Error(
        "CACAO0006",
        "A loader must return a dictionary or a lookup",
        "The loader '{0}' must return Task<Dictionary<{1}, TValue>> or Task<ILookup<{1}, TValue>>");

    public static readonly DiagnosticDescriptor LookupResultMustBeNullable = Warning(
        "CACAO0007",
        "A lookup must have a nullable result",
        "The lookup '{0}' must return a nullable entity: the key may be unknown here");

    public static readonly DiagnosticDescriptor LookupReturnsList = Error(
        "CACAO0008",
        "A lookup must return one entity",
        "The lookup '{0}' returns a list, but a lookup finds one entity by its key");

    public static readonly DiagnosticDescriptor LookupWithoutArguments = Error(
        "CACAO0009",
        "A lookup needs a key",
        "The lookup '{0}' has no argument that could be the key");

    public static readonly DiagnosticDescriptor SeveralParents = Error(
        "CACAO0010",
        "A resolver has several parents",
        "The resolver '{0}' has more than one parameter with [Parent]");

    public static readonly DiagnosticDescriptor AmbiguousParameter = Warning(
        "CACAO0011",
        "A parameter may be an argument or a service",
        "The parameter '{0}' becomes an argument because '{1}' has the shape of an input, but its name suggests a "
        + "service: mark it with [Service] or rename the type");

    public static readonly DiagnosticDescriptor UnsupportedResult = Error(
        "CACAO0012",
        "A field has a type that GraphQL cannot express",
        "The result '{1}' of '{0}' cannot be a GraphQL output type");

    public static readonly DiagnosticDescriptor UnknownMember = Error(
        "CACAO0013",
        "The bound member does not exist",
        "'{0}' has no public member '{1}' that '{2}' could replace");

    public static readonly DiagnosticDescriptor NodeWithoutResolver = Error(
        "CACAO0014",
        "A node has no resolver",
        "The node '{0}' needs a method with [NodeResolver], or one named Get, GetAsync, Get{0} or Get{0}Async, that "
        + "takes the id and returns '{0}'");

    public static readonly DiagnosticDescriptor NodeResolverWithoutId = Error(
        "CACAO0015",
        "A node resolver must take the id",
        "The first parameter of the node resolver '{0}' must be the id of the entity");

    public static readonly DiagnosticDescriptor ErrorWithoutFactory = Error(
        "CACAO0016",
        "An error cannot be made of an exception",
        "'{0}' is no exception and has neither a public static CreateErrorFrom method nor a public constructor "
        + "that takes an exception");

    public static readonly DiagnosticDescriptor InputWithoutConstructor = Error(
        "CACAO0017",
        "An input class cannot be created",
        "'{0}' needs a public constructor whose parameters are named like its properties");

    public static readonly DiagnosticDescriptor OptionalOfNonNull = Warning(
        "CACAO0018",
        "An optional value must allow null",
        "'{0}' may be given as null: write Optional<{1}?>");

    public static readonly DiagnosticDescriptor PagingWithoutList = Error(
        "CACAO0019",
        "Paging needs a list",
        "The result '{1}' of '{0}' cannot be paged");

    public static readonly DiagnosticDescriptor DuplicateTypeName = Error(
        "CACAO0020",
        "Two classes have the same GraphQL name",
        "'{1}' and '{2}' are both named '{0}' in the schema: name one of them with [GraphQLName]");

    public static readonly DiagnosticDescriptor UnknownSubscribeMethod = Error(
        "CACAO0021",
        "The method that opens the stream does not exist",
        "'{0}' has no static method '{1}' that returns an asynchronous stream");

    public static readonly DiagnosticDescriptor SubscriptionWithoutMessage = Error(
        "CACAO0022",
        "A subscription must receive its event",
        "The subscription '{0}' needs one parameter with [EventMessage]");

    public static readonly DiagnosticDescriptor IsOutsideLookup = Error(
        "CACAO0023",
        "[Is] belongs to the argument of a lookup",
        "The parameter '{0}' has [Is], but '{1}' is not a lookup");

    public static readonly DiagnosticDescriptor UnknownLoaderLookup = Error(
        "CACAO0024",
        "The method that gives the key does not exist",
        "'{0}' has no static method '{1}' that takes one value");

    public static readonly DiagnosticDescriptor UnsupportedInputMember = Error(
        "CACAO0025",
        "A member has a type that cannot be an input",
        "The member '{0}' of type '{1}' cannot be a field of the input '{2}'");

    public static readonly DiagnosticDescriptor UnknownTopicArgument = Error(
        "CACAO0026",
        "The argument of a topic does not exist",
        "The topic of '{0}' depends on '{1}', which is no argument of it");

    public static readonly DiagnosticDescriptor QueryAttributeWithoutQuery = Error(
        "CACAO0027",
        "Nothing can be filtered, sorted or projected",
        "[{0}] on '{1}' needs a result that is a list or a query, or a parameter of type QueryContext<T>");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "Cacao", DiagnosticSeverity.Error, isEnabledByDefault: true);

    private static DiagnosticDescriptor Warning(string id, string title, string message) =>
        new(id, title, message, "Cacao", DiagnosticSeverity.Warning, isEnabledByDefault: true);
}
