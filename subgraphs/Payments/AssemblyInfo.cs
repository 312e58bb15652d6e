[assembly: Module("PaymentsTypes")]
