print("vifte")
