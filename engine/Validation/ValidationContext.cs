using Cacao.Language;
using Cacao.Types;
using Cacao.Validation.Errors;
using Cacao.Validation.Documents;

namespace Cacao.Validation;

/// <summary>Where the traversal stands, with the types that belong there, and the errors so far.</summary>
public sealed class ValidationContext
{
    private readonly List<IError> _errors = [];
    private int _steps;

    internal ValidationContext(ValidationOptions options) => Options = options;

    /// <summary>The options of the validation.</summary>
    public ValidationOptions Options { get; }

    /// <summary>The schema that the document is for.</summary>
    public Schema Schema { get; private set; } = null!;

    /// <summary>The document.</summary>
    public DocumentNode Document { get; private set; } = null!;

    /// <summary>What the traversal has seen so far, by definition; complete when operation rules run.</summary>
    public DocumentIndex Index { get; } = new();

    /// <summary>The type whose fields are selected here; <c>null</c> when it is unknown or not a composite
    /// type.</summary>
    public NamedType? ParentType { get; internal set; }

    /// <summary>The definition of the field at hand; <c>null</c> when the parent type has no such field.</summary>
    public OutputField? Field { get; internal set; }

    /// <summary>The definition of the directive at hand; <c>null</c> when the schema has no such directive.</summary>
    public DirectiveType? Directive { get; internal set; }

    /// <summary>Where the directive at hand stands.</summary>
    public DirectiveLocations DirectiveLocation { get; internal set; }

    /// <summary>The arguments that may be given here: those of the field or directive at hand; <c>null</c> when
    /// unknown.</summary>
    public MemberCollection<InputField>? Arguments { get; internal set; }

    /// <summary>The argument or input field at hand; <c>null</c> when there is no such definition.</summary>
    public InputField? InputField { get; internal set; }

    /// <summary>The type that is expected of the value at hand; <c>null</c> when it is unknown.</summary>
    public GraphQLType? InputType { get; internal set; }

    /// <summary>The type of the object literal whose field is at hand; <c>null</c> when it is none or
    /// unknown.</summary>
    public InputObjectType? InputObject { get; internal set; }

    /// <summary>Whether validation has given up because of too many errors or too much work.</summary>
    public bool IsStopped { get; private set; }

    internal List<IError> Errors => _errors;

    internal int Steps => _steps;

    /// <summary>Reports an error. After <see cref="ValidationOptions.MaxErrors"/> the validation stops.</summary>
    public void Report(IError error)
    {
        if (IsStopped)
        {
            return;
        }

        if (_errors.Count >= Options.MaxErrors)
        {
            IsStopped = true;
            error = LimitErrors.TooManyErrors(Options.MaxErrors);
        }

        _errors.Add(error);
    }

    /// <summary>Reports an error and stops: nothing after this node is looked at.</summary>
    public void ReportAndStop(IError error)
    {
        Report(error);
        IsStopped = true;
    }

    /// <summary>Counts work that is not linear in the document; see <see cref="ValidationOptions.MaxSteps"/>.</summary>
    /// <returns><c>false</c> when the document has used up what it may cost; validation has then stopped with an
    /// error.</returns>
    public bool TrySpend(int steps)
    {
        _steps += steps;
        if (_steps > Options.MaxSteps || _steps < 0)
        {
            if (!IsStopped)
            {
                ReportAndStop(LimitErrors.TooComplex(Options.MaxSteps));
            }

            return false;
        }

        return true;
    }

    internal void Start(Schema schema, DocumentNode document)
    {
        Schema = schema;
        Document = document;
    }

    internal void Clear()
    {
        Schema = null!;
        Document = null!;
        Index.Clear();
        ParentType = null;
        Field = null;
        Directive = null;
        Arguments = null;
        InputField = null;
        InputType = null;
        InputObject = null;
        IsStopped = false;
        _errors.Clear();
        _steps = 0;
    }
}
